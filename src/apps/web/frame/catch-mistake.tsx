import { Component, type ReactNode } from 'react';
import { Refusal } from '../components/refusal.tsx';

/** A mistake of ours while a page is drawn is told in its place; leaving and locking still work. */
export class CatchMistake extends Component<{ children: ReactNode }, { mistake: unknown }> {
  override state: { mistake: unknown } = { mistake: undefined };

  static getDerivedStateFromError(mistake: unknown) {
    return { mistake };
  }

  override render(): ReactNode {
    if (this.state.mistake === undefined) return this.props.children;
    return <Refusal error={unexplained} onAgain={() => this.setState({ mistake: undefined })} />;
  }
}

const unexplained = { code: 'unexplained', message: '', hint: '' };
