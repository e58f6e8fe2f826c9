import { Component } from 'react'
import type { ReactNode } from 'react'
import type { WidgetNode } from '../../model/view'
import { messages } from '../messages'

interface WidgetBoundaryProps {
  readonly node: WidgetNode
  /** New properties are a new chance. */
  readonly props: unknown
  readonly children: ReactNode
}

interface WidgetBoundaryState {
  readonly failedProps: unknown
  readonly hasFailed: boolean
}

/** Keeps the failure of one widget's component from taking the page down. */
export class WidgetBoundary extends Component<WidgetBoundaryProps, WidgetBoundaryState> {
  override state: WidgetBoundaryState = { failedProps: undefined, hasFailed: false }

  static getDerivedStateFromError(): Partial<WidgetBoundaryState> {
    return { hasFailed: true }
  }

  override componentDidCatch(): void {
    this.setState({ failedProps: this.props.props })
  }

  override componentDidUpdate(): void {
    const { hasFailed, failedProps } = this.state
    if (hasFailed && failedProps !== undefined && failedProps !== this.props.props) {
      this.setState({ hasFailed: false, failedProps: undefined })
    }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="sw-failed" role="alert">
        {messages.widgetFailed(this.props.node.widgetName)}
      </div>
    )
  }
}
